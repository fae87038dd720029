from setuptools import setup

setup(
    name="shop",
    python_requires=">=3.12",
    install_requires=["flask>=3,<4", "gunicorn>=22,<23"],
)
