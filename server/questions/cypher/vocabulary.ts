/** What a caller's Cypher may hold. What is in none of these lists is refused where it could do something. */

/** How a statement that reads may begin. */
export const BEGINNINGS: readonly string[] = ['MATCH', 'OPTIONAL', 'UNWIND', 'WITH', 'RETURN', 'CALL'];

/** Words that begin or belong to what writes, administers, reads files or leaves the graph, on any version of either engine. */
export const REFUSED_WORDS: ReadonlySet<string> = new Set([
  ...['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'NODETACH', 'REMOVE', 'FOREACH', 'INSERT'],
  ...['LOAD', 'CSV', 'FIELDTERMINATOR', 'PERIODIC', 'TRANSACTION', 'TRANSACTIONS'],
  ...['DROP', 'ALTER', 'RENAME', 'GRANT', 'DENY', 'REVOKE', 'SHOW', 'TERMINATE', 'USE'],
  ...['DATABASE', 'DATABASES', 'SESSION', 'DEALLOCATE', 'REALLOCATE', 'DRYRUN', 'ENABLE'],
]);

/** Words before a parenthesis that are no functions. */
export const WORDS_BEFORE_PARENTHESIS: ReadonlySet<string> = new Set([
  ...['MATCH', 'WHERE', 'AND', 'OR', 'XOR', 'NOT', 'IN', 'WITH', 'RETURN', 'UNWIND', 'CASE', 'WHEN', 'THEN', 'ELSE'],
  ...['BY', 'LIMIT', 'SKIP', 'OFFSET', 'DISTINCT', 'CONTAINS', 'SHORTEST', 'PATHS', 'GROUPS', 'CALL'],
]);

/** Both engines have these three; others read files, talk to other machines or change what runs. */
export const PROCEDURES: readonly string[] = ['db.labels', 'db.relationshipTypes', 'db.propertyKeys'];

/** Functions that only compute. */
export const FUNCTIONS: readonly string[] = [
  ...['abs', 'acos', 'all', 'allShortestPaths', 'any', 'asin', 'atan', 'atan2', 'avg', 'btrim', 'ceil', 'char_length'],
  ...['character_length', 'coalesce', 'collect', 'cos', 'cot', 'count', 'date', 'date.truncate', 'datetime'],
  ...['datetime.truncate', 'degrees', 'duration', 'duration.between', 'duration.inDays', 'duration.inMonths'],
  ...['duration.inSeconds', 'e', 'elementId', 'endNode', 'exists', 'exp', 'floor', 'haversin', 'head', 'id', 'isEmpty'],
  ...['isNaN', 'keys', 'labels', 'last', 'left', 'length', 'localdatetime', 'localtime', 'log', 'log10', 'lower'],
  ...['ltrim', 'max', 'min', 'nodes', 'none', 'normalize', 'nullIf', 'percentileCont', 'percentileDisc', 'pi', 'point'],
  ...['point.distance', 'point.withinBBox', 'properties', 'radians', 'rand', 'range', 'reduce', 'relationships'],
  ...[
    'replace',
    'reverse',
    'right',
    'round',
    'rtrim',
    'shortestPath',
    'sign',
    'sin',
    'single',
    'size',
    'split',
    'sqrt',
  ],
  ...['startNode', 'stDev', 'stDevP', 'substring', 'sum', 'tail', 'tan', 'time', 'timestamp', 'toBoolean'],
  ...['toBooleanList', 'toBooleanOrNull', 'toFloat', 'toFloatList', 'toFloatOrNull', 'toInteger', 'toIntegerList'],
  ...['toIntegerOrNull', 'toLower', 'toString', 'toStringList', 'toStringOrNull', 'toUpper', 'trim', 'type', 'upper'],
  'valueType',
];

/** What an editor offers beside them. */
export const KEYWORDS: readonly string[] = [
  ...['MATCH', 'OPTIONAL MATCH', 'WHERE', 'WITH', 'RETURN', 'DISTINCT', 'UNWIND', 'AS', 'ORDER BY', 'ASC', 'DESC'],
  ...['SKIP', 'LIMIT', 'UNION', 'UNION ALL', 'CALL', 'YIELD', 'AND', 'OR', 'XOR', 'NOT', 'IN', 'STARTS WITH'],
  ...['ENDS WITH', 'CONTAINS', 'IS NULL', 'IS NOT NULL', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'EXISTS', 'COUNT'],
  ...['true', 'false', 'null'],
];
