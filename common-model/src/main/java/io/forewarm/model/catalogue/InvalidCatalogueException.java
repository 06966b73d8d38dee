package io.forewarm.model.catalogue;

/** The catalogue breaks a rule; the message names the key, the line where there is one, the value and the rule. */
public final class InvalidCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCatalogueException(String message) {
        super(message);
    }
}
