from setuptools import find_packages, setup

extras = {'dev': ['pytest'], 'redis': ['redis>=5']}

setup(
    name='rota',
    python_requires='>=3.12',
    packages=find_packages(),
    install_requires=['falcon==3.1.3'],
    extras_require=extras,
)
