export default function resolve(path) {
  if (path === '/try/colours' && process.env.NODE_ENV === 'development') return { page: 'Colours' };
  return { page: 'Shop' };
}
