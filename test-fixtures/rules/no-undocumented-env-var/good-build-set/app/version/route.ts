export function GET() {
  return Response.json({ version: process.env.ATLAS_VERSION, database: process.env.ATLAS_DATABASE_URL });
}

export function HEAD() {
  return new Response(null, { headers: { region: process.env.ATLAS_REGION_LABEL ?? '' } });
  //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var: ATLAS_REGION_LABEL is read here, but .env.example does not name it; add it there.
}
