from setuptools import setup


def listed(name):
    with open("requirements/" + name) as lines:
        return lines.read().splitlines()


setup(
    name="kites",
    version="2.1.0",
    packages=["kites"],
    python_requires=">=3.10",
    install_requires=listed("default.txt"),
    classifiers=[
        "Programming Language :: Python :: 3",
    ],
)
