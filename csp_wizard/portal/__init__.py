"""The outside world: addresses of the portal and the browser that opens them."""
