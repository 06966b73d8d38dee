package io.forewarm.benchmarks.claims.jdbc;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units that are claimed in the database of a running service. */
public final class ClaimedUnits {

    private ClaimedUnits() {}

    /** Ends all claims at once, for this is not what is measured; the next pass takes the units from the backend. */
    public static void end(ApplicationContext context) {
        context.getBean(JdbcClient.class).sql("""
                update unit set state = 'released', end_reason = 'released', ended_at = now() where state = 'claimed'
                """).update();
    }
}
