const STOCK_URL = 'https://stock.local';
//                ^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint

export const stock = () => fetch(new URL('/stock', STOCK_URL)).then((answer) => answer.json());
