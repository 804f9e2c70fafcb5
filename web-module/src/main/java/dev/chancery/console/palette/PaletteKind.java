package dev.chancery.console.palette;

import com.vaadin.flow.component.icon.VaadinIcon;

/** What can be found; in the order in which it is listed. */
public enum PaletteKind {
    /** A page of the navigation. */
    PAGE(VaadinIcon.ARROW_RIGHT, "palette.page"),
    /** A call of the ledger, by an id. */
    CALL(VaadinIcon.LIST, "palette.call"),
    /** One attempt of a call, by its id. */
    ATTEMPT(VaadinIcon.LIST, "palette.attempt"),
    /** A message batch, by its id. */
    BATCH(VaadinIcon.STOCK, "palette.batch"),
    /** A stored conversation, by its id. */
    CONVERSATION(VaadinIcon.COMMENTS_O, "palette.conversation"),
    /** What is stored of the conversations of a person. */
    PERSON(VaadinIcon.COMMENTS_O, "palette.person"),
    /** A row of the audit trail, by its id. */
    AUDIT_ROW(VaadinIcon.CLIPBOARD_TEXT, "palette.audit-row"),
    /** The rows of one request, by its correlation id. */
    AUDIT_REQUEST(VaadinIcon.CLIPBOARD_TEXT, "palette.audit-request"),
    PROMPT(VaadinIcon.FILE_TEXT_O, "palette.prompt"),
    SYSTEM_PROMPT(VaadinIcon.FILE_TEXT_O, "palette.system-prompt"),
    ARCHIVED_PROMPT(VaadinIcon.ARCHIVE, "palette.archived-prompt"),
    /** Prompts whose names begin alike. */
    FOLDER(VaadinIcon.FOLDER_O, "palette.folder"),
    SYSTEM_FOLDER(VaadinIcon.FOLDER_O, "palette.system-folder"),
    /** The prompts with a tag. */
    TAG(VaadinIcon.TAG, "palette.tag"),
    SYSTEM_TAG(VaadinIcon.TAG, "palette.system-tag"),
    KEY(VaadinIcon.KEY_O, "palette.key"),
    ARCHIVED_KEY(VaadinIcon.ARCHIVE, "palette.archived-key"),
    BUDGET(VaadinIcon.COIN_PILES, "palette.budget"),
    /** Where alerts go. */
    CHANNEL(VaadinIcon.BELL_O, "palette.channel"),
    /** The prices of a model. */
    PRICES(VaadinIcon.DOLLAR, "palette.prices"),
    /** A filter of calls that this browser keeps. */
    SAVED_FILTER(VaadinIcon.BOOKMARK_O, "palette.saved-filter"),
    USER(VaadinIcon.USER, "palette.user");

    private final VaadinIcon icon;
    private final String textKey;

    PaletteKind(VaadinIcon icon, String textKey) {
        this.icon = icon;
        this.textKey = textKey;
    }

    VaadinIcon icon() {
        return icon;
    }

    /** The translation key of what it is called. */
    String textKey() {
        return textKey;
    }
}
