import type { Topology } from 'topojson-specification';
//                             ^^^^^^^^^^^^^^^^^^^^^^ no-undeclared-dependency: @types/topojson-specification is imported but declared nowhere; add it to package.json.

export const size = (topology: Topology) => topology.arcs.length;
