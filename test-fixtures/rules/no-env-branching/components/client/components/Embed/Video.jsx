const sample = process.env.NODE_ENV === 'production' ? 'https://videos.acme.com/shop' : 'https://videos.acme.com/try';

export function Video() {
  return <input placeholder={sample} />;
}
