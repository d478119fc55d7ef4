// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The tokens of the provider are for signing in only: nobody asks it anything afterwards, so they are kept nowhere. */
final class NothingRemembered implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        // Nothing is kept.
    }

    @Override
    public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        // Nothing was kept.
    }
}
