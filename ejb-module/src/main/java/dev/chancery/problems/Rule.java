package dev.chancery.problems;

import java.io.Serializable;
import java.util.List;

/**
 * What is allowed for a value that people often give, in English for the API and the log, going on from the field. The
 * console has the same in its languages, by the names of these.
 */
public enum Rule {
    /** With the fewest and the most. */
    LENGTH("must have {0} to {1} characters"),
    /** With the most. */
    LENGTH_AT_MOST("must have at most {0} characters"),
    NO_CONTROL_CHARACTERS("must not have control characters"),
    /** With the most. */
    VISIBLE_AT_MOST("must have at most {0} characters, all of them visible"),
    /** With the least and the most. */
    FROM_TO("must be from {0} to {1}"),
    /** With the most. */
    AT_MOST("must be at most {0}"),
    /** With the most. */
    ABOVE_ZERO("must be above 0, and at most {0}"),
    WHOLE_NUMBER("must be a whole number"),
    /** With an example. */
    NUMBER("must be a number such as {0}"),
    /** With the most. */
    DECIMALS("must have at most {0} decimals"),
    IN_THE_FUTURE("must be in the future"),
    WITHIN_A_YEAR("must be within a year"),
    AT_LEAST_ONE("must be at least one"),
    /** With the most. */
    USER_NAME("must have 1 to {0} letters, digits or any of . _ - @ +"),
    USER_NAME_TAKEN("must be another one: this is what nobody, or the system, is called"),
    /** With the most. */
    EMAIL("must be an address such as ada@example.org, of at most {0} characters, or empty"),
    /** With the fewest. */
    PASSWORD_DIFFERENT("must have at least {0} different characters"),
    PASSWORD_NOT_THE_NAME("must not be the name of the user"),
    PASSWORD_NOT_COMMON("must not be one that many others choose"),
    PASSWORD_ANOTHER("must be another one than before"),
    PASSWORD_WRONG("is not right"),
    PASSWORD_WRONG_TOO_OFTEN("was wrong too often: wait some minutes"),
    PASSWORD_UNCHECKED("cannot be checked now: try again in a moment"),
    EMPTY_FOR_ALL("must be empty for all calls"),
    WHICH_ONE("must say which one"),
    WHOLE_TOKENS("must be a whole number of tokens"),
    ZONE("must be a time zone such as Europe/Berlin or UTC"),
    /** With the highest. */
    THRESHOLDS_RISING("must be rising whole per cents from 1 to {0}"),
    THRESHOLDS_LISTED("must be whole per cents separated by commas, such as 50, 80, 100"),
    /** With an example. */
    ADDRESS("must be an address such as {0}"),
    HTTPS("must begin with https://, or with http:// for localhost"),
    /** With the most. */
    RECIPIENTS("must be 1 to {0} addresses, separated by commas"),
    RECIPIENT("must be addresses such as team@example.com, separated by commas"),
    /** With the fewest and the most. */
    SIGNING_SECRET("must have {0} to {1} visible ASCII characters without blanks"),
    KEY_NAME("must be 1 to 64 letters, digits, blanks and . _ - and must begin and end with a letter or digit"),
    KEY_SECRET("must be visible ASCII characters without blanks in it; it is not shown here"),
    KEY_MODELS("must be names of models, or beginnings followed by *, separated by commas"),
    /** With the most. */
    PROMPT_NAME("must have 1 to {0} characters: letters and digits of any script, blanks, - _ . within, and / between"
            + " folders"),
    /** With the most. */
    LABEL("must have 1 to {0} characters of a-z, 0-9, _, . and -"),
    LABEL_LATEST("must be another: 'latest' follows the newest version"),
    /** With the most. */
    TAG("must have 1 to {0} characters each, none of them a control character"),
    /** With the most. */
    LIMIT_SCOPE("must have 1 to {0} characters, or be * for all"),
    /** With the most. */
    LIMIT("must be from 0 (no limit) to {0} a minute"),
    JSON_OBJECT("must be a JSON object: { … }"),
    JSON_LIST("must be a JSON list: [ … ]"),
    JSON("begins as JSON does, and must be a whole list [ … ] or object { … }"),
    /** With line and column. */
    JSON_AT("is no JSON at line {0}, column {1}"),
    JSON_UNREADABLE("is no JSON that can be read"),
    /** With the most. */
    JSON_LENGTH("must have at most {0} characters of JSON"),
    /** With the name. */
    FIELD_OF_ITS_OWN("must not have '{0}', which has a field of its own"),
    MODEL("must be a model's id"),
    CALLER_CHOOSES("must not be set: the caller chooses"),
    MESSAGE_AT_LEAST("must have at least one message"),
    ROLE("must be user or assistant"),
    POSITIVE("must be above 0"),
    TEXT_ALONE("must be a text alone"),
    TEXT("must be a text"),
    /** With the reference. */
    INCLUDES_UNKNOWN("includes '{0}', but there is no such prompt"),
    /** With the reference. */
    INCLUDES_NO_TEXT("includes '{0}', which is no text to be included but a prompt of its own"),
    /** With the names on the way. */
    INCLUDES_ITSELF("includes itself: {0}"),
    /** With the deepest, and the names on the way. */
    INCLUDES_TOO_DEEP("includes more than {0} deep: {1}"),
    /** With the label. */
    LABEL_OF_ONE("'{0}' is moved without a second person"),
    LABEL_SITS_NOWHERE("must sit on a version first"),
    VERSION_ANOTHER("must be another than that on which the label sits"),
    PERSON("must be a person"),
    PERSON_ANOTHER("must be another person than the one who asked"),
    /** With who asked. */
    REQUEST_OF_ANOTHER("must be one's own: {0} asked for it"),
    /** With the highest. */
    DOLLARS("must be from 0 to {0} US dollars"),
    /** With the most. */
    DECIMAL_PLACES("must have at most {0} decimal places"),
    /** With an example. */
    MODEL_SUCH_AS("must be a model's id such as {0}"),
    /** With two examples. */
    SPEED("must be a word such as {0} or {1}"),
    AFTER_FROM("must be after from"),
    TIERS_FROM_ZERO("must begin with one from 0 tokens"),
    TIERS_RISING("must have rising bounds"),
    /** With the model and the id of the other price, and from when to when that holds. */
    PRICE_OVERLAPS("is in the time of another row for {0}, {1}, which holds from {2} to {3}: end that one first"),
    /** With the most. */
    NOT_MORE_THAN("must not be more than {0}"),
    /** With the first and the last. */
    YEARS("must be in the years {0} to {1}"),
    ADDRESS_WITH_USER("must not have a user or password; sign what is sent instead"),
    ADDRESS_WITH_FRAGMENT("must not have a fragment (#)");

    private final String english;

    Rule(String english) {
        this.english = english;
    }

    /** The rest of the sentence in English, without its full stop. */
    String sentence(List<Serializable> values) {
        return Template.fill(english, values);
    }
}
