package dev.chancery.problems;

import java.io.Serializable;
import java.util.List;

/**
 * Why a step cannot be done as things are now, in English for the API and the log. The console has the same in its
 * languages, by the names of these.
 */
public enum Conflict {
    /** With the name. */
    USER_CHANGED("Somebody else changed the user '{0}' meanwhile: look at it again."),
    USER_DELETED("The user has been deleted."),
    /** With the name. */
    USER_THERE("There is a user '{0}' already."),
    USER_GONE("There is no such user any more."),
    LAST_ADMINISTRATOR(
            "This is the last administrator who is enabled: make another one first, or nobody could sign in to do so."),
    TOKEN_GONE("There is no such token any more."),
    PASSWORD_CHANGED("The password was changed meanwhile."),
    /** With the id. */
    BATCH_GONE("There is no batch {0} where this key may see it."),
    /** With the id, and what the API says. */
    BATCH_REFUSED("Anthropic does not do this with the batch {0} now: {1}"),
    /** With the id. */
    BATCH_WITHOUT_RESULTS("The batch {0} has no results, because it has not ended or they were removed."),
    BATCHES_ADDED_UP("Two batches are being added up on this node already: try again when one of them is done."),
    /** With the id. */
    PRICE_CHANGED("The price {0} was changed meanwhile; look at it again."),
    /** With the id. */
    PRICE_REMOVED("The price {0} was removed meanwhile; look at it again."),
    /** With the id. */
    PRICE_SHIPPED("The price {0} cannot be removed: it came with Chancery. It can be ended."),
    /** With the id. */
    PRICE_USED("The price {0} cannot be removed: the ledger has attempts that were priced by it. It can be ended."),
    /** With the name. */
    CHANNEL_CHANGED("Somebody else changed the channel '{0}' meanwhile: look at it again."),
    CHANNEL_REMOVED("The channel has been removed."),
    CHANNEL_THERE("There is a channel of this name already: give it another one."),
    /** With the name. */
    BUDGET_CHANGED("Somebody else changed the budget '{0}' meanwhile: look at it again."),
    BUDGET_REMOVED("The budget has been removed."),
    CAP_CHANGED("Somebody else changed or removed the cap meanwhile: look at it again."),
    CAP_THERE("There is a cap for this key and class already: change that one."),
    /** With what is wrong. */
    CHAIN_NOT_INTACT("Nothing is removed of a chain that is not intact: {0}"),
    /** With the name. */
    PROMPT_THERE("There is a prompt '{0}' already."),
    /** With the author and the number. */
    PROMPT_NEWER("{0} has saved version {1} meanwhile: look at it, and save again."),
    /** With the name, and the names of those that include it. */
    PROMPT_INCLUDED("The prompt '{0}' is included by {1}."),
    /** With the name. */
    PROMPT_ARCHIVED("The prompt '{0}' was archived meanwhile."),
    /** With the name. */
    PROMPT_REPLACED("There is another prompt '{0}' by now: archive that one first."),
    /** With the name. */
    PROMPT_GONE("There is no prompt '{0}'."),
    /** With the name and the number. */
    PROMPT_VERSION_GONE("The prompt '{0}' has no version {1}."),
    /** With the name and the label. */
    PROMPT_LABEL_GONE("The prompt '{0}' has no label '{1}'."),
    /** With the name and the label. */
    PROMPT_NOT_LABELLED("No version of the prompt '{0}' has the label '{1}'."),
    /** With the name and the label. */
    PROMPT_LABEL_MOVED("Somebody has moved the label '{1}' of the prompt '{0}' meanwhile: look at it again."),
    /** With the name, the label and the path of its file. */
    PROMPT_NOT_MADE(
            "There is no prompt '{0}', asked for by the label '{1}': make it in the console, or package {2} with"
                    + " the application."),
    /** With the name, the label and the path of its file. */
    PROMPT_NOT_PUBLISHED("No version of the prompt '{0}' has the label '{1}': put it on one in the console, or package"
            + " {2} with the application."),
    /** With the reference and the path of its file. */
    PROMPT_TEXT_GONE("There is no text '{0}' to include, published or as {1}."),
    PROMPT_ARCHIVE_GONE("There is no such archived prompt."),
    PROMOTION_GONE("There is no such request for a promotion."),
    PROMOTION_DECIDED("This request was decided already."),
    /** With who asked, and the label. */
    PROMOTION_OPEN(
            "{0} has asked for another version to get the label '{1}': that must be decided or taken back first."),
    /** With the label and the prompt. */
    PROMOTION_STALE("The label '{0}' of '{1}' was moved since this was asked for: ask for it again."),
    /** With the prompt and the version. */
    IMPORT_NEWER("The prompt '{0}' has a newer version, {1}, than when the import was planned: plan it again."),
    /** With the prompt. */
    IMPORT_TAGS("The prompt '{0}' has other tags than when the import was planned: plan it again."),
    /** With the prompt and the label. */
    IMPORT_LABEL(
            "The prompt '{0}' has the label {1} on another version than when the import was planned: plan it again."),
    /** With the id. */
    KEY_GONE("There is no key {0}."),
    /** With the name. */
    KEY_ARCHIVED("The key {0} is ARCHIVED."),
    /** With the name and the environment. */
    KEY_THERE("There is a key with the name {0} in {1} already."),
    /** With the hint and the state. */
    KEY_HAS_LIVE("The secret {0} is {1}: retire it before the key is archived."),
    /** With the id. */
    SECRET_GONE("There is no secret {0}."),
    /** With the hint. */
    SECRET_WAITING("Another secret, {0}, is waiting to be activated: go on with that one, or discard it."),
    /** With the name of the key. */
    SECRET_STORED("This secret is already stored, in the key {0}."),
    /** With the name. */
    SECRET_CONFIGURED("This secret is already in the configuration, under the name {0}."),
    SECRET_OF_ANOTHER_WIZARD("This token was used for another secret: begin anew."),
    WIZARD_UNKNOWN("The token of the wizard must be one that it was given at its beginning."),
    /** With the hint and the state. */
    SECRET_NOT_READABLE("The secret {0} is {1}: it cannot be verified."),
    /** With the hint. */
    SECRET_NOT_VERIFIED("The secret {0} must be verified before it is activated."),
    /** With the hint and the state. */
    SECRET_GRACE_LATE("The secret {0} is {1}: the grace is chosen before it is activated."),
    /** With the hint, and until when. */
    SECRET_DRAINS(
            "The secret {0} still drains until {1}: until then there is no second rotation; put it back, or retire it."),
    /** With the hint and the state. */
    SECRET_NOT_TO_VERIFY("The secret {0} is {1}: it is not verified in this state."),
    /** With the hint and the state. */
    SECRET_NOT_TO_ACTIVATE("The secret {0} is {1}: only a verified one that was never in use can be activated."),
    /** With the hint and the state. */
    SECRET_NOT_TO_REPLACE("The secret {0} is {1}: it cannot be replaced."),
    /** With the hint and the state. */
    SECRET_NOT_TO_PUT_BACK("The secret {0} is {1}: only one that drains can be put back."),
    /** With the hint and the state. */
    SECRET_NOT_TO_RETIRE("The secret {0} is {1}: it cannot be retired."),
    /** With the hint and the state. */
    SECRET_NOT_TO_EXPIRE("The secret {0} is {1}: it does not expire."),
    /** With the hint and the state. */
    SECRET_NOT_TO_ARCHIVE("The secret {0} is {1}: only a retired one can be archived.");

    private final String english;

    Conflict(String english) {
        this.english = english;
    }

    String sentence(List<Serializable> values) {
        return Template.fill(english, values);
    }
}
