"""``python -m csp_wizard``."""

from csp_wizard.app import main

if __name__ == "__main__":
    main()
