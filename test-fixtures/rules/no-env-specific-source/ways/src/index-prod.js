export const greet = () => 'hello';
// <- no-env-specific-source
