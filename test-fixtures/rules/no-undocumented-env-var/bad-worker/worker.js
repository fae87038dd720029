setInterval(() => {}, Number(process.env.INTERVAL));
//                           ^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
