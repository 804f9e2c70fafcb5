package dev.chancery.servers;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The ledger's rows as anybody with SQL sees them, inside the server. */
final class LedgerTable {
    record Row(
            String id,
            String state,
            String principal,
            String application,
            String source,
            long input,
            long output,
            BigDecimal cost) {}

    private LedgerTable() {}

    @SuppressWarnings("BanJNDI") // a constant name
    static List<Row> ofConversation(String conversation) throws SQLException, NamingException {
        DataSource source = InitialContext.doLookup("java:comp/DefaultDataSource");
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id, state, principal, application,"
                                + " source, input_tokens, output_tokens, cost from chancery_attempt where conversation = ? order by id")) {
            query.setString(1, conversation);
            try (ResultSet found = query.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(new Row(
                            found.getString(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getString(5),
                            found.getLong(6),
                            found.getLong(7),
                            found.getBigDecimal(8)));
                }
                return rows;
            }
        }
    }
}
