// Claims, by whether they stand.
MATCH (c:Claim)
RETURN c.live AS live, count(*) AS count
