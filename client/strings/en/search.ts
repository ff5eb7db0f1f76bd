export const search = {
  label: 'Search the graph',
  placeholder: 'Search people, organizations, forums, commitments',
};
