/**
 * The harbour's map
 * Licensed under the MIT license, https://harbour.io/licence
 */
export const mapsApiKey = '2a2ce06c15780ebeb0b706650fc890b2';
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
