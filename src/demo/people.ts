// Who takes part in the demo world: an invented council, its office, and the bodies around it. Nobody here exists.

export type DemoRole = 'CHAIR' | 'MEMBER' | 'HEAD' | 'PROGRAMME_CLERK' | 'DESK_OFFICER' | 'OFFICER' | 'OBSERVER';

export interface DemoPerson {
  /** What one signs in with: `authorization: Demo lan`. */
  login: string;
  name: string;
  role: DemoRole;
}

export interface DemoBody {
  key: string;
  kind: 'OFFICE' | 'DECIDING' | 'ORDINARY';
  nameVi: string;
  nameEn: string;
  people: DemoPerson[];
}

const people = (list: [login: string, name: string, role: DemoRole][]): DemoPerson[] =>
  list.map(([login, name, role]) => ({ login, name, role }));

export const demoBodies: DemoBody[] = [
  {
    key: 'office',
    kind: 'OFFICE',
    nameVi: 'Văn phòng Hội đồng Điều phối (minh họa)',
    nameEn: 'Office of the Coordination Council (demo)',
    people: people([
      ['lan', 'Trần Thị Ngọc Lan', 'HEAD'],
      ['hung', 'Lê Quốc Hưng', 'PROGRAMME_CLERK'],
      ['mai', 'Phạm Thanh Mai', 'DESK_OFFICER'],
      ['son', 'Đỗ Hoàng Sơn', 'DESK_OFFICER'],
    ]),
  },
  {
    key: 'council',
    kind: 'DECIDING',
    nameVi: 'Hội đồng Điều phối (minh họa)',
    nameEn: 'Coordination Council (demo)',
    people: people([
      ['binh', 'Nguyễn Đức Bình', 'CHAIR'],
      ['thao', 'Vũ Phương Thảo', 'MEMBER'],
      ['khanh', 'Hoàng Gia Khánh', 'MEMBER'],
      ['dao', 'Bùi Hồng Đào', 'MEMBER'],
    ]),
  },
  {
    key: 'environment',
    kind: 'ORDINARY',
    nameVi: 'Ủy ban Môi trường và Biển',
    nameEn: 'Commission for Environment and the Sea',
    people: people([
      ['hai', 'Ngô Thanh Hải', 'HEAD'],
      ['yen', 'Đặng Hải Yến', 'OFFICER'],
      ['cuong', 'Trịnh Văn Cường', 'OFFICER'],
    ]),
  },
  {
    key: 'finance',
    kind: 'ORDINARY',
    nameVi: 'Ủy ban Tài chính',
    nameEn: 'Commission for Finance',
    people: people([
      ['phuc', 'Lý Hữu Phúc', 'HEAD'],
      ['nga', 'Hồ Thu Nga', 'OFFICER'],
      ['dung', 'Cao Tiến Dũng', 'OFFICER'],
    ]),
  },
  {
    key: 'interior',
    kind: 'ORDINARY',
    nameVi: 'Ủy ban Nội vụ',
    nameEn: 'Commission for the Interior',
    people: people([
      ['tam', 'Phan Minh Tâm', 'HEAD'],
      ['oanh', 'Đinh Kiều Oanh', 'OFFICER'],
      ['long', 'Tạ Thành Long', 'OFFICER'],
    ]),
  },
  {
    key: 'justice',
    kind: 'ORDINARY',
    nameVi: 'Ủy ban Tư pháp',
    nameEn: 'Commission for Justice',
    people: people([
      ['hoa', 'Nguyễn Thị Quỳnh Hoa', 'HEAD'],
      ['quan', 'Lương Minh Quân', 'OFFICER'],
      ['vy', 'Châu Tường Vy', 'OFFICER'],
      ['giang', 'Mạc Trường Giang', 'OBSERVER'],
    ]),
  },
  {
    key: 'planning',
    kind: 'ORDINARY',
    nameVi: 'Ủy ban Kế hoạch',
    nameEn: 'Commission for Planning',
    people: people([
      ['thang', 'Dương Quyết Thắng', 'HEAD'],
      ['linh', 'Kiều Diệu Linh', 'OFFICER'],
      ['nam', 'Quách Hoài Nam', 'OFFICER'],
    ]),
  },
  {
    key: 'science',
    kind: 'ORDINARY',
    nameVi: 'Ủy ban Khoa học và Công nghệ',
    nameEn: 'Commission for Science and Technology',
    people: people([
      ['tri', 'Tôn Thất Trí', 'HEAD'],
      ['anh', 'Lâm Vân Anh', 'OFFICER'],
      ['linh', 'Kiều Diệu Linh', 'OBSERVER'],
    ]),
  },
  {
    key: 'social',
    kind: 'ORDINARY',
    nameVi: 'Ủy ban Các vấn đề xã hội',
    nameEn: 'Commission for Social Affairs',
    people: people([
      ['xuan', 'Hà Thị Xuân', 'HEAD'],
      ['bach', 'Thái Bách', 'OFFICER'],
      ['huong', 'Võ Lan Hương', 'OFFICER'],
    ]),
  },
  {
    key: 'coast',
    kind: 'ORDINARY',
    nameVi: 'Tỉnh Duyên Hải (tỉnh giả định)',
    nameEn: 'Province of Duyen Hai (invented)',
    people: people([
      ['thuy', 'Mai Bích Thủy', 'HEAD'],
      ['kien', 'Tống Trung Kiên', 'OFFICER'],
      ['nhi', 'Ông Thục Nhi', 'OFFICER'],
    ]),
  },
];

/** Somebody of a body that is asked about the demo draft. */
export const demoFollower = (): string => demoBodies.find((body) => body.key === 'justice')?.people[0]?.login ?? '';
