package dev.chancery.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.errors.NotFoundException;
import com.anthropic.models.models.ModelInfo;
import com.anthropic.models.models.ModelListPage;
import com.anthropic.models.models.ModelListParams;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SdkModelsTest {

    private static SdkSession session;

    @BeforeAll
    static void start() {
        session = new SdkSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Test
    void listsModelsPageByPage() {
        ModelListPage first =
                session.client.models().list(ModelListParams.builder().limit(5).build());

        assertThat(first.data()).hasSize(5);
        assertThat(first.hasNextPage()).isTrue();
        List<ModelInfo> all =
                first.autoPager().stream().map(ModelInfo::validate).toList();
        assertThat(all).extracting(ModelInfo::id).doesNotHaveDuplicates().contains("claude-sonnet-4-5-20250929");
    }

    @Test
    void listsModelsByLifecycle() {
        ModelListParams params = ModelListParams.builder()
                .lifecycle(List.of(ModelListParams.Lifecycle.DEPRECATED))
                .build();

        assertThat(session.client.models().list(params).data())
                .isNotEmpty()
                .allSatisfy(model -> assertThat(model.retiresAt()).isPresent());
    }

    @Test
    void findsAModelByItsAlias() {
        ModelInfo model = session.client.models().retrieve("claude-haiku-4-5").validate();

        assertThat(model.id()).isEqualTo("claude-haiku-4-5-20251001");
        assertThat(model.displayName()).isEqualTo("Claude Haiku 4.5");
        assertThat(model.maxInputTokens()).contains(200_000L);
    }

    @Test
    void knowsNoOtherModels() {
        assertThatThrownBy(() -> session.client.models().retrieve("claude-nothing-1"))
                .isInstanceOf(NotFoundException.class);
    }
}
