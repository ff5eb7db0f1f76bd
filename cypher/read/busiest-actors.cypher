// The actors with most meetings: where a first look at the graph starts.
// $limit: how many
MATCH (a:Actor)-[r:PARTICIPATED_IN]->(m:Meeting)
RETURN a.id AS id, count(m) AS meetings
ORDER BY meetings DESC, id LIMIT $limit
