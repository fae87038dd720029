from setuptools import setup

setup(name='sketch', version='1.0.0', install_requires=['flask==3.1.1'])
