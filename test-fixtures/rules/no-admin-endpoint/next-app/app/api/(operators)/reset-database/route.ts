export const POST = async () => Response.json({});
//           ^^^^ no-admin-endpoint
