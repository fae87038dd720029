export * from 'kit';
