const store = process.env.STORE_URL!;
if (!store) throw new Error('STORE_URL is not set');

const region = process.env.STORE_REGION;
if (region === undefined) throw new Error('STORE_REGION is not set');

export const settings = { store, region: region! };
