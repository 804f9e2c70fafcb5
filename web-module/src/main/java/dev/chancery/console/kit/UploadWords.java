package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.component.upload.UploadI18N.AddFiles;
import com.vaadin.flow.component.upload.UploadI18N.DropFiles;
import com.vaadin.flow.component.upload.UploadI18N.Uploading;
import java.util.List;

/** What a field for files says, in the reader's language. */
public final class UploadWords {
    private static final int KILO = 1_000;

    private UploadWords() {}

    /** All of it. */
    public static UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new DropFiles().setOne(word("upload.drop.one")).setMany(word("upload.drop.many")))
                .setAddFiles(new AddFiles().setOne(word("upload.add.one")).setMany(word("upload.add.many")))
                .setFile(new UploadI18N.File()
                        .setRetry(word("try-again"))
                        .setStart(word("upload.start"))
                        .setRemove(word("upload.remove")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(word("upload.too-many"))
                        .setFileIsTooBig(word("upload.too-large"))
                        .setIncorrectFileType(word("upload.wrong-type")))
                .setUploading(uploading())
                .setUnits(List.of("B", "kB", "MB", "GB"), KILO);
    }

    private static Uploading uploading() {
        return new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(word("upload.connecting"))
                        .setStalled(word("upload.stalled"))
                        .setProcessing(word("working"))
                        .setHeld(word("upload.held")))
                .setRemainingTime(new Uploading.RemainingTime()
                        .setPrefix(word("upload.remaining"))
                        .setUnknown(word("upload.remaining.unknown")))
                .setError(new Uploading.Error()
                        .setServerUnavailable(word("connection.lost"))
                        .setUnexpectedServerError(word("upload.server-error"))
                        .setForbidden(word("upload.forbidden")));
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
