package io.forewarm.sensor.source.otlp;

import io.forewarm.sensor.source.Delivery;
import java.io.IOException;
import java.io.InputStream;

/** One of the two ways in which OTLP writes requests and answers; an answer is written as its request was. */
public interface LogsEncoding {

    /**
     * Reads a request.
     *
     * @param body already inflated, and limited
     * @throws IOException if the stream itself fails
     */
    Delivery read(InputStream body) throws IOException;

    /** The answer to a request whose records were all taken, as far as they are right. */
    byte[] taken();

    /** The answer if some records were wrong, which nobody shall send again. */
    byte[] takenBut(int rejected, String message);

    /** The answer if nothing was taken. */
    byte[] refused(String message);
}
