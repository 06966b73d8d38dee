package io.forewarm.sensor.privacy;

/**
 * Tells ids that programs make from those that a person may have chosen. A source's word, a number without meaning, and
 * perhaps what was done and the number of what it was done to: nearly all ids, and by hand in a tenth of the time that
 * a pattern takes. As a pattern, where {@code UUID} is 8-4-4-4-12 digits:
 *
 * <pre>
 * [a-z0-9]{1,8}:([0-9a-f]{32}|(req-)?UUID)(:[A-Za-z]{1,20}(:UUID)?)?
 * </pre>
 */
final class MachineMadeId {

    private static final int LONGEST_SOURCE = 8;
    private static final int LONGEST_WORD = 20;
    private static final int NUMBER = 32;
    private static final String UUID = "00000000-0000-0000-0000-000000000000";

    /** OpenStack's, before the number of a request. */
    private static final String REQUEST = "req-";

    private MachineMadeId() {}

    /** Whether nobody can have put anything into the id. */
    static boolean is(String id) {
        int source = id.indexOf(':');
        return source >= 1 && source <= LONGEST_SOURCE && isSource(id, source) && isNumberAndMore(id, source + 1);
    }

    private static boolean isSource(String id, int end) {
        for (int at = 0; at < end; at++) {
            if (!isDigit(id.charAt(at)) && !isLower(id.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumberAndMore(String id, int at) {
        int uuid = id.startsWith(REQUEST, at) ? at + REQUEST.length() : at;
        if (isUuid(id, uuid)) {
            return isEndOrWord(id, uuid + UUID.length());
        }
        return isNumber(id, at) && isEndOrWord(id, at + NUMBER);
    }

    private static boolean isEndOrWord(String id, int at) {
        if (at == id.length()) {
            return true;
        }
        int end = at + 1;
        while (end < id.length() && isLetter(id.charAt(end))) {
            end++;
        }
        int letters = end - at - 1;
        return id.charAt(at) == ':' && letters >= 1 && letters <= LONGEST_WORD && isEndOrObject(id, end);
    }

    private static boolean isEndOrObject(String id, int at) {
        return at == id.length()
                || (id.charAt(at) == ':' && isUuid(id, at + 1) && at + 1 + UUID.length() == id.length());
    }

    private static boolean isNumber(String id, int from) {
        if (id.length() < from + NUMBER) {
            return false;
        }
        for (int at = from; at < from + NUMBER; at++) {
            if (!isHex(id.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUuid(String id, int from) {
        if (id.length() < from + UUID.length()) {
            return false;
        }
        for (int at = 0; at < UUID.length(); at++) {
            char found = id.charAt(from + at);
            if (UUID.charAt(at) == '-' ? found != '-' : !isHex(found)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char found) {
        return isDigit(found) || (found >= 'a' && found <= 'f');
    }

    private static boolean isDigit(char found) {
        return found >= '0' && found <= '9';
    }

    private static boolean isLower(char found) {
        return found >= 'a' && found <= 'z';
    }

    private static boolean isLetter(char found) {
        return isLower(found) || (found >= 'A' && found <= 'Z');
    }
}
