import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j server in the foreground: java Neo4jServer.java HOME CONF.
 * The first line of standard input is the password of the user neo4j (empty: leave it);
 * the end of standard input stops the server, so that it never outlives its parent.
 */
public class Neo4jServer {
    private static volatile int status = 0;

    public static void main(String[] args) {
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var password = input.readLine();
            var service = new DatabaseManagementServiceBuilder(Path.of(args[0])).loadPropertiesFromFile(Path.of(args[1])).build();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service::shutdown)));
            if (password != null && !password.isEmpty()) {
                setPassword(service, password);
            }
            System.out.println("ready");
            while (input.readLine() != null) { }
        } catch (Throwable error) {
            fail(error);
        }
        // Neo4j's own threads would keep a failed server alive.
        System.exit(status);
    }

    private static void setPassword(DatabaseManagementService service, String password) {
        try {
            service.database("system").executeTransactionally(
                    "ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        } catch (RuntimeException error) {
            // Neo4j refuses to set the password that is set already, as every second start asks.
            if (!String.valueOf(error.getMessage()).contains("cannot be the same")) throw error;
        }
    }

    /** Runs on every way out, signals included; halt, because a signal would otherwise end in 130 or 143. */
    private static void stop(Runnable shutdown) {
        try {
            shutdown.run();
        } catch (Throwable error) {
            fail(error);
        }
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }

    private static void fail(Throwable error) {
        status = 1;
        for (var cause = error; cause != null; cause = cause.getCause()) System.err.println(cause);
    }
}
