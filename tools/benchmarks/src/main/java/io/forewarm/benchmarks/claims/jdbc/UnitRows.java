package io.forewarm.benchmarks.claims.jdbc;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units in the database of a running service, by what has become of them. */
public final class UnitRows {

    private UnitRows() {}

    /** Ends all claims at once, for this is not what is measured; the next pass takes the units from the backend. */
    public static void end(ApplicationContext context) {
        context.getBean(JdbcClient.class).sql("""
                update unit set state = 'released', end_reason = 'released', ended_at = now() where state = 'claimed'
                """).update();
    }

    /** How many can be claimed. */
    public static int ready(ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from unit where state = 'ready'")
                .query(Integer.class)
                .single();
    }
}
