package dev.chancery.api.prompts;

import dev.chancery.api.RefusedException;
import dev.chancery.api.Revision;
import dev.chancery.prompts.PromptConflictException;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptVersion;

/** Finds what a path means, and adds versions where they belong. */
final class PromptPlaces {
    private PromptPlaces() {}

    static PromptView summary(PromptLibrary library, String name) {
        return PromptView.of(find(library, name), null);
    }

    /** @param version a number, {@code latest}, or a label */
    static PromptVersion version(PromptLibrary library, String name, String version) {
        int number = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : number(find(library, name), version);
        return library.version(name, number).orElseThrow(() -> RefusedException.notFound("version of this prompt"));
    }

    static PromptVersion create(PromptLibrary library, String name, VersionRequest request) {
        PromptKind kind = request.kind().orElse(PromptKind.CHAT);
        PromptContent content = new PromptContent(kind, request.body());
        return Revision.changing(PromptConflictException.class, () -> library.create(name, content, request.message()));
    }

    static PromptVersion save(PromptLibrary library, String name, Revision read, VersionRequest request) {
        PromptSummary prompt = find(library, name);
        PromptContent content = new PromptContent(request.kind().orElse(prompt.kind()), request.body());
        int basedOn = Math.toIntExact(Math.min(Integer.MAX_VALUE, read.or(prompt.latest())));
        return Revision.changing(
                PromptConflictException.class, () -> library.save(name, basedOn, content, request.message()));
    }

    /** @param read the number of the version on which the label sits */
    static PromptLabel rollBack(PromptLibrary library, PromptLabels labels, String name, String label, Revision read) {
        int from = Math.toIntExact(Math.min(Integer.MAX_VALUE, read.or(number(find(library, name), label))));
        return Revision.changing(PromptConflictException.class, () -> labels.rollBack(name, label, from));
    }

    private static PromptSummary find(PromptLibrary library, String name) {
        return library.find(name).orElseThrow(() -> RefusedException.notFound("prompt"));
    }

    private static int number(PromptSummary prompt, String label) {
        if (label.equals(PromptReference.LATEST)) {
            return prompt.latest();
        }
        return prompt.labels().stream()
                .filter(each -> each.label().equals(label))
                .map(PromptLabel::number)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("label of this prompt"));
    }
}
