Package.describe({ name: 'ldap', version: '1.0.0' });

Npm.depends({ ldapts: '4.2.6' });
