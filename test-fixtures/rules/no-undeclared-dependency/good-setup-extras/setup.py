import setuptools

setuptools.setup(
    name='rota',
    python_requires='>=3.12',
    package_dir={'': 'src'},
    packages=setuptools.find_packages('src'),
    install_requires=['falcon==3.1.3'],
    extras_require={
        # The service doesn't need them.
        'prometheus': ['prometheus_client'],
        'dev': ['gunicorn==23.0.0', 'Sphinx==8.1.3', 'sphinxcontrib-httpdomain'],
    },
    entry_points={'console_scripts': ['rota-dev = rota.serve:main']},
)
