package dev.chancery.console.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.upload.UploadI18N;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.playground.PlaygroundInTest;
import elemental.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComponentWordsViewTest {
    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", PlaygroundInTest.views());
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void menusSayInTheReadersLanguageWhereTheRestIs() {
        UI.getCurrent().add(new RestMenu());
        assertThat(_find(MenuBar.class))
                .extracting(menu -> menu.getI18n().getMoreOptions())
                .hasSizeGreaterThan(1)
                .containsOnly("更多操作");
    }

    @Test
    void choicesAreCountedInTheReadersLanguage() {
        assertThat(ComponentWords.choices().getTotal()).isEqualTo("已选择 {count} 项");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(ComponentWords.choices().getTotal()).isEqualTo("{count} chosen");
    }

    @Test
    void whatSortsAListIsNamedInTheReadersLanguage() {
        RowGrid<String> plain = new RowGrid<>("", row -> {});
        plain.text("Name", row -> row);
        UI.getCurrent().add(plain);
        assertThat(Page.scripts("nameSorters")).isEmpty();

        RowGrid<String> sortable = new RowGrid<>("", row -> {});
        sortable.text("Name", row -> row).setSortable(true);
        UI.getCurrent().add(sortable);
        assertThat(Page.scripts("nameSorters")).singleElement(as(STRING)).contains("按“{column}”排序");
    }

    @Test
    void whatShowsASecretIsNamedInTheReadersLanguage() {
        SecretField field = new SecretField("Secret");
        UI.getCurrent().add(field);
        assertThat(reveal(field)).isEqualTo("显示输入的内容");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(reveal(field)).isEqualTo("Show what was typed");
    }

    private static String reveal(SecretField field) {
        return ((JsonObject) field.getElement().getPropertyRaw("i18n")).getString("reveal");
    }

    @Test
    void fieldsForFilesSayEverythingInTheReadersLanguage() {
        UploadI18N words = UploadWords.words();
        assertThat(words.getUploading().getRemainingTime().getPrefix()).isEqualTo("剩余时间：");
        assertThat(List.of(
                        words.getDropFiles().getOne(),
                        words.getDropFiles().getMany(),
                        words.getAddFiles().getOne(),
                        words.getAddFiles().getMany(),
                        words.getFile().getRetry(),
                        words.getFile().getStart(),
                        words.getFile().getRemove(),
                        words.getError().getTooManyFiles(),
                        words.getError().getFileIsTooBig(),
                        words.getError().getIncorrectFileType(),
                        words.getUploading().getStatus().getConnecting(),
                        words.getUploading().getStatus().getStalled(),
                        words.getUploading().getStatus().getProcessing(),
                        words.getUploading().getStatus().getHeld(),
                        words.getUploading().getRemainingTime().getUnknown(),
                        words.getUploading().getError().getServerUnavailable(),
                        words.getUploading().getError().getUnexpectedServerError(),
                        words.getUploading().getError().getForbidden()))
                .allMatch(word -> word.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void thePageKnowsWhatToSayWhenTheServerIsBack() {
        assertThat(Page.scripts("chancery.speak")).last(as(STRING)).contains("已重新连接服务器。", "无法连接服务器。");
    }
}
