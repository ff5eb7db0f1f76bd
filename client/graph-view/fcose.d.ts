/** cytoscape-fcose ships no types: it is an extension that registers the layout `fcose`. */
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape';

  const extension: Ext;
  export default extension;
}
