export async function tags() {
  const { GoogleGenAI } = await import('@google/genai');
  //                                    ^^^^^^^^^^^^^ no-scattered-vendor-sdk
  return new GoogleGenAI({}).models.list();
}
