export function bucket() {
  return { name: process.env.UPLOADS!, region: process.env.UPLOADS_REGION };
  //             ^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var
}
