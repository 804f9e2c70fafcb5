package dev.chancery.messages;

/** A file for the container in which code runs. */
public record ContainerUploadBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "container_upload";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ContainerUploadBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("file_id");
    }

    /** The file of the Files API with this id. */
    public static ContainerUploadBlock of(String fileId) {
        return new ContainerUploadBlock(Fields.of("type", TYPE, "file_id", fileId));
    }

    /** The file's id. */
    public String fileId() {
        return fields.requireText("file_id");
    }
}
