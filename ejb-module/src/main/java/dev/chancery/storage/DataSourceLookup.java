package dev.chancery.storage;

import javax.sql.DataSource;

/** Finds the data source, which may be there later than the application. */
interface DataSourceLookup {
    DataSource find() throws Exception;
}
