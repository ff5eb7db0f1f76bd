// The names of the indexes that are there.
SHOW INDEXES YIELD name RETURN name
