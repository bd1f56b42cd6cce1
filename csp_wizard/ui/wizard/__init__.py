"""The pages of one enrollment in their order, and the steps beside them."""
