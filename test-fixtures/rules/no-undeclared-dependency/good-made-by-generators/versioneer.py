import sys

if "cx_Freeze" in sys.modules:
    from cx_Freeze.dist import build_exe

    print(build_exe)
