# Copied to the Windows host that shows the browser.
from subprocess import CREATE_NO_WINDOW

import win32gui
from selenium import webdriver

__all__ = ["CREATE_NO_WINDOW", "webdriver", "win32gui"]
