// The embedded engine knows no YIELD here; the columns that are not asked for are left out.
SHOW INDEXES
