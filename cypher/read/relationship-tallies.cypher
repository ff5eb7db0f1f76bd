// What holds relationships of one type up, looked for from the end that has few of them.
// $rows: {id, anchor}: id of the relationship, and of that end
UNWIND $rows AS row
MATCH (a:Entity {id: row.anchor}){{tail}}[r:{{type}}]{{head}}(:Entity)
WHERE r.id = row.id
RETURN r.id AS id, r.tally AS tally
