export * from 'acme-kit';
