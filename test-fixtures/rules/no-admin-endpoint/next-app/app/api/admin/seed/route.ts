import { fill } from '../../../../lib/fill';

export async function POST() {
  //                  ^^^^ no-admin-endpoint: The route /api/admin/seed seeds data on request; run that as a one-off admin process of the same release.
  return Response.json(await fill());
}
