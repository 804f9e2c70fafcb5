package dev.chancery.config;

/**
 * A property whose value is not allowed. The message is one sentence that names property, value and what is allowed;
 * of an address it shows neither user and password nor the query, where people put secrets.
 */
public final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 80;

    /** @param value the value as given; never that of a secret */
    public InvalidSettingException(String name, String value, String allowed) {
        super(name + (value.isEmpty() ? " is not set" : " is '" + shortened(value) + "'") + " but must be " + allowed
                + ".");
    }

    private static String shortened(String value) {
        String open = value.replaceAll("(?s)\\?.*", "?...").replaceAll("(?s)(^|//)[^/]*@", "$1...@");
        String plain = open.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    }
}
