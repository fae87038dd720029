// A server that others reach too is nobody's to try things out on.
export const url = 'postgres://report:Tr0ub4dor3@db.acme.com/shop';
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
