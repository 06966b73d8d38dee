package io.forewarm.quickstart;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * Our own lines on standard output. On a terminal a block can be drawn over its predecessor; elsewhere only whole lines
 * are written, so that a file reads well. Owned by one thread.
 */
final class Terminal {

    private final PrintStream out;
    private final boolean interactive;
    private int drawn;

    Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /** Standard output as it is. */
    static Terminal standard() {
        return new Terminal(System.out, isTerminal() && !"dumb".equals(System.getenv("TERM")));
    }

    private static boolean isTerminal() {
        var console = Optional.ofNullable(System.console());
        return console.filter(Console::isTerminal).isPresent();
    }

    /** Whether blocks can be redrawn. */
    boolean isInteractive() {
        return interactive;
    }

    void say(String line) {
        out.println(line);
        out.flush();
        drawn = 0;
    }

    /** Draws the block, over the last one if nothing was said since. */
    void draw(List<String> block) {
        if (drawn > 0) {
            // ANSI: so many lines up, and clear from there to the end of the screen.
            out.printf("\033[%dA\033[0J", drawn);
        }
        block.forEach(out::println);
        out.flush();
        drawn = block.size();
    }
}
