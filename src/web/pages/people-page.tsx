import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PeopleView } from '../../features/invitations/ui/people-view.tsx';
import { Page } from '../shell/page.tsx';
import { meQuery, serverQuery } from './session.ts';

export function PeoplePage() {
  const { t } = useTranslation('people');
  const me = useQuery(meQuery).data?.user;
  const sendsMail = useQuery(serverQuery).data?.sendsMail ?? true;
  return (
    <PeopleView mayWrite={me?.isAnonymous === false} sendsMail={sendsMail}>
      {(tools, content) => (
        <Page title={t('title')} actions={tools}>
          {content}
        </Page>
      )}
    </PeopleView>
  );
}
