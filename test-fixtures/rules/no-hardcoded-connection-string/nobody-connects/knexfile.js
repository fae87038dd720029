export const config = {
  development: { client: 'pg', connection: 'postgresql://postgres:docker@127.0.0.1:5434/shop' },
  production: { client: 'pg', connection: 'postgresql://postgres:docker@db.shop.com:5434/shop' },
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
};
