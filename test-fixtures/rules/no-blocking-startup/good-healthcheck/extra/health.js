const response = await fetch(process.env.HEALTH_URL);
if (!response.ok) throw new Error('not well');
