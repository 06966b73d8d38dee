package io.forewarm.persona;

import io.forewarm.service.spring.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Activity in, personas out. */
@SpringBootApplication
public class PersonaApplication {

    /** The service, ready to run; also used where several services live in one process. */
    public static SpringApplicationBuilder prepare() {
        return ServiceLauncher.prepare(PersonaApplication.class, "persona-service");
    }

    static void main(String[] arguments) {
        prepare().run(arguments);
    }
}
